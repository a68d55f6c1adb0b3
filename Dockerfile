# Mend for a real deployment: see docker-compose.yml. The embedded database is for trying it; here DATABASE_URL is set.

FROM node:22-bookworm-slim AS build
WORKDIR /mend
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/set-up.mjs generate bundle pages \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf .next/cache

FROM node:22-bookworm-slim
WORKDIR /mend
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN install -d -o node -g node /data
COPY --from=build /mend/package.json /mend/next.config.js /mend/i18n.ts ./
COPY --from=build /mend/node_modules ./node_modules
COPY --from=build /mend/prisma/migrations ./prisma/migrations
COPY --from=build /mend/public ./public
COPY --from=build /mend/dist ./dist
COPY --from=build --chown=node:node /mend/.next ./.next
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm, so that SIGTERM reaches it and it can let everyone finish.
CMD ["node", "dist/server.mjs"]
